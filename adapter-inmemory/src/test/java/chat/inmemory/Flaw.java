package chat.inmemory;

import chat.testkit.Stores;
import java.util.concurrent.locks.LockSupport;

/** A way to break one promise of the stores, and the test that is to notice it. */
interface Flaw {
    Stores plant();

    String caughtBy();

    /** The time between a check and the act that trusts it: long enough for others to come between. */
    static void gap() {
        LockSupport.parkNanos(200_000);
    }
}

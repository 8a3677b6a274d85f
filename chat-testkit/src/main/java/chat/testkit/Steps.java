package chat.testkit;

import chat.core.port.ConnectionStore;
import chat.core.port.MessageLog;
import chat.core.port.Subscriptions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the steps that are taken in stores. */
public final class Steps {
    private final AtomicInteger taken = new AtomicInteger();

    /** Answers the same stores, whose steps are counted from now on. */
    public Stores countedIn(Stores stores) {
        return new Stores(
                counted(ConnectionStore.class, stores.connections()),
                counted(MessageLog.class, stores.log()),
                counted(Subscriptions.class, stores.subscriptions()));
    }

    /** How many steps there were. */
    public int count() {
        return taken.get();
    }

    private <T> T counted(Class<T> port, T store) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, step, arguments) -> {
                    taken.incrementAndGet();
                    try {
                        return step.invoke(store, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getTargetException();
                    }
                }));
    }
}

package chat.cloud;

import chat.cloud.Invocation.Outcome;

/** An execution environment: it has one invocation at a time, and is thrown away after one that did not end well. */
interface Instance extends AutoCloseable {
    Outcome invoke(Invocation invocation);

    /** Answers whether it can take another invocation. */
    boolean isUsable();

    @Override
    void close();
}

package chat.cloud;

import java.time.Duration;

/** Does a thing later. */
@FunctionalInterface
interface Alarm {
    void after(Duration delay, Runnable task);
}

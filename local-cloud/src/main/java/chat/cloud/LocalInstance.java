package chat.cloud;

import chat.cloud.Callers.Caller;
import chat.cloud.Invocation.Outcome;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An execution environment within this process: the handler's object, and Lambda's own serialization around it. */
final class LocalInstance implements Instance {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Callers callers;
    private final Caller caller;
    private final HandlerClass handler;
    private volatile boolean isLate;

    LocalInstance(Callers callers, Caller caller, HandlerClass handler) {
        this.callers = callers;
        this.caller = caller;
        this.handler = handler;
    }

    @Override
    public Outcome invoke(Invocation invocation) {
        caller.writesTo(invocation.ledger());
        Future<String> result = threads.submit(() -> answer(invocation));
        try {
            return new Outcome.Answered(result.get(invocation.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException thrown) {
            return new Outcome.Failed(
                    Json.error(Optional.ofNullable(thrown.getCause()).orElse(thrown)));
        } catch (TimeoutException late) {
            result.cancel(true);
            isLate = true;
            return new Outcome.TimedOut();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.TimedOut();
        }
    }

    private String answer(Invocation invocation) throws IOException {
        return handler.answer(invocation.event(), new LocalContext(caller.function(), invocation));
    }

    /** A handler that is still at work on the last event is not given another. */
    @Override
    public boolean isUsable() {
        return !isLate;
    }

    @Override
    public void close() {
        callers.dismiss(caller);
        threads.shutdownNow();
    }
}

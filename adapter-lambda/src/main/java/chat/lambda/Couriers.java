package chat.lambda;

import chat.core.usecase.Courier;
import com.amazonaws.services.lambda.runtime.Context;

/** Supplies the courier of one request. */
@FunctionalInterface
interface Couriers {
    /** Answers a courier that posts to where {@code incoming} came from, in the time that {@code context} leaves. */
    Courier courier(Incoming incoming, Context context, Journal journal);
}

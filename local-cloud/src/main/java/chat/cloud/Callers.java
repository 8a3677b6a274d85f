package chat.cloud;

import chat.template.LambdaFunction;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who calls AWS: each instance of a function has an access key of its own. Any other key is the person's at the desk. */
final class Callers {
    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([A-Za-z0-9]+)/");

    private final Map<String, Caller> callers = new ConcurrentHashMap<>();

    /** Gives an instance of {@code function} an access key. */
    Caller admit(LambdaFunction function) {
        Caller caller = new Caller(Ids.accessKey(), function);
        callers.put(caller.accessKey(), caller);
        return caller;
    }

    void dismiss(Caller caller) {
        callers.remove(caller.accessKey());
    }

    /** Answers the instance whose key signed a request; empty for the person at the desk. */
    Optional<Caller> of(Optional<String> authorization) {
        return authorization
                .map(CREDENTIAL::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .flatMap(key -> Optional.ofNullable(callers.get(key)));
    }

    /** An instance of a function, as AWS sees it. */
    static final class Caller {
        private final String accessKey;
        private final LambdaFunction function;
        private volatile Ledger ledger = new Ledger();

        private Caller(String accessKey, LambdaFunction function) {
            this.accessKey = accessKey;
            this.function = function;
        }

        String accessKey() {
            return accessKey;
        }

        LambdaFunction function() {
            return function;
        }

        /** From now on what it does is written there. */
        void writesTo(Ledger next) {
            ledger = next;
        }

        Ledger ledger() {
            return ledger;
        }

        boolean may(String action, String resource) {
            return function.role().allows(action, resource);
        }

        /** AWS's words for what it may not do. */
        String refusal(String action, String resource) {
            return "User: arn:aws:sts::123456789012:assumed-role/"
                    + function.role().name() + "/" + function.name()
                    + " is not authorized to perform: " + action + " on resource: " + resource
                    + " because no identity-based policy allows the " + action + " action";
        }
    }
}

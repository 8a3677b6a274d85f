package chat.template;

import chat.template.Value.Nothing;
import chat.template.Value.Text;
import java.util.Map;
import java.util.Optional;

/** What a condition may name: parameters, and what AWS itself says. */
record ParametersAlone(Map<String, Value> parameters) implements Variables {
    static Optional<Value> find(Map<String, Value> parameters, String name, Place asker) {
        String pseudo = Pseudo.VALUES.get(name);
        return pseudo == null ? Optional.ofNullable(parameters.get(name)) : Optional.of(new Text(pseudo, asker));
    }

    @Override
    public Value ref(String name, Place asker) {
        return name.equals("AWS::NoValue")
                ? new Nothing(asker)
                : find(parameters, name, asker)
                        .orElseThrow(() -> asker.fault("there is no parameter " + name
                                + ", and a condition can refer to nothing else. Look at how the name is written."));
    }

    @Override
    public Value attribute(String name, String attribute, Place asker) {
        throw asker.fault("a condition cannot ask a resource for its " + attribute + ". Use a parameter.");
    }
}

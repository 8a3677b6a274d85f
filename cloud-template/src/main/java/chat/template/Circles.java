package chat.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds resources that need each other, so that none of them can be made first. */
final class Circles {
    private final Map<String, Set<String>> uses = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Set<String> harmless = new LinkedHashSet<>();
    private String current = "";

    /** From now on, what is used is used by this resource. */
    void enter(String user, Place place) {
        current = user;
        places.put(user, place);
        uses.put(user, new LinkedHashSet<>());
    }

    void uses(String resource) {
        uses.getOrDefault(current, new LinkedHashSet<>()).add(resource);
    }

    void check() {
        uses.keySet().forEach(start -> walk(start, new ArrayDeque<>()));
    }

    private void walk(String id, Deque<String> path) {
        if (path.contains(id)) {
            List<String> way = new ArrayList<>(path.reversed());
            throw places.getOrDefault(id, new Place(id, 1))
                    .fault(String.join(" needs ", way.subList(way.indexOf(id), way.size())) + " needs " + id
                            + ", so nothing could be made first. Take out one of the references.");
        }
        if (harmless.contains(id)) {
            return;
        }
        path.push(id);
        uses.getOrDefault(id, Set.of()).forEach(next -> walk(next, path));
        path.pop();
        harmless.add(id);
    }
}

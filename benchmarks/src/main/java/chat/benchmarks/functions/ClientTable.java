package chat.benchmarks.functions;

import chat.benchmarks.Java;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;

/** The same fan-out by each HTTP client, without a database. */
record ClientTable(Surroundings surroundings, double warmUp) {
    void print() throws IOException, InterruptedException {
        System.out.printf("%n### Posts alone, 256 in flight, by each client%n%n");
        System.out.println("| client | the first 100, ms | 100: p50 ms | least ms | CPU us a post "
                + "| 1,000: p50 ms | least ms | CPU us a post |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
        for (Way way : Way.values()) {
            List<String> arguments =
                    List.of(surroundings.connections().toString(), way.title(), Double.toString(warmUp));
            new ProcessBuilder(Java.running(Poster.class, arguments))
                    .redirectOutput(Redirect.INHERIT)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }
}

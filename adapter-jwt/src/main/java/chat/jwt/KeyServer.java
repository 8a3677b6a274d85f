package chat.jwt;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.time.Duration;

/** Where keys are fetched from: one GET that is bounded in time and size, and goes nowhere else when it is told to. */
final class KeyServer implements JWKSetSource<SecurityContext> {
    static final int MAX_BYTES = 64 * 1024;

    private static final int CHUNK_BYTES = 8192;

    private final PublicKeyKind kind;
    private final URL url;
    private final int timeoutMillis;
    private final Duration patience;

    KeyServer(PublicKeyKind kind, URL url) {
        this(kind, url, Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    /** Waits for the connection and for each part of the answer as long as {@code timeout}, and for all of it not much longer than {@code patience}. */
    KeyServer(PublicKeyKind kind, URL url, Duration timeout, Duration patience) {
        this.kind = kind;
        this.url = url;
        this.timeoutMillis = Math.toIntExact(timeout.toMillis());
        this.patience = patience;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator always, long nowMillis, SecurityContext none)
            throws JWKSetUnavailableException {
        byte[] answer;
        try {
            answer = fetch();
        } catch (IOException unanswered) {
            throw new JWKSetUnavailableException("The key server did not answer", unanswered);
        }
        return KeySet.read(answer, kind)
                .orElseThrow(
                        () -> new JWKSetUnavailableException("The key server answered with something else than keys"));
    }

    @Override
    public void close() {}

    byte[] fetch() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setConnectTimeout(timeoutMillis);
        connection.setReadTimeout(timeoutMillis);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        try {
            int status = connection.getResponseCode();
            if (status != HttpURLConnection.HTTP_OK) {
                throw new IOException("The key server answered " + status);
            }
            return read(connection.getInputStream());
        } finally {
            connection.disconnect();
        }
    }

    /** Each read may take as long as the timeout, so a server that trickles is cut off by the clock. */
    private byte[] read(InputStream body) throws IOException {
        long start = System.nanoTime();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int length = body.read(chunk); length >= 0; length = body.read(chunk)) {
            read.write(chunk, 0, length);
            if (read.size() > MAX_BYTES) {
                throw new IOException("The key server sent more than " + MAX_BYTES + " bytes");
            }
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new IOException("The key server took longer than " + patience.toMillis() + " ms");
            }
        }
        return read.toByteArray();
    }
}

package chat.benchmarks.functions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/** Posts without a client of the service: its request is written here, and signed by the SDK's signer. */
record SignedPosts(URI endpoint) {
    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

    Posts over(SdkHttpClient client) {
        return Posts.blocking(id -> {
            HttpExecuteRequest request = HttpExecuteRequest.builder()
                    .request(signed(id))
                    .contentStreamProvider(SignedPosts::frame)
                    .build();
            try {
                HttpExecuteResponse answer = client.prepareRequest(request).call();
                answer.responseBody().ifPresent(SignedPosts::drain);
                check(answer.httpResponse().statusCode());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    Posts overJdk() {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        return Posts.blocking(id -> {
            try {
                check(client.send(forJdk(signed(id)), BodyHandlers.discarding()).statusCode());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private SdkHttpRequest signed(String id) {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(URI.create(endpoint + "/%40connections/" + id))
                .build();
        return SIGNER.sign(sign -> sign.identity(Way.CREDENTIALS)
                        .request(request)
                        .payload(SignedPosts::frame)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1"))
                .request()
                .copy(copy -> copy.putHeader("Content-Length", Integer.toString(Posts.FRAME.length)));
    }

    private static HttpRequest forJdk(SdkHttpRequest signed) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(signed.getUri()).POST(BodyPublishers.ofByteArray(Posts.FRAME));
        signed.forEachHeader((name, values) -> {
            if (!name.equalsIgnoreCase("Host") && !name.equalsIgnoreCase("Content-Length")) {
                request.header(name, values.getFirst());
            }
        });
        return request.build();
    }

    private static ByteArrayInputStream frame() {
        return new ByteArrayInputStream(Posts.FRAME);
    }

    /** Else the connection would not be used again. */
    private static void drain(AbortableInputStream body) {
        try (body) {
            body.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void check(int status) {
        if (status != 200) {
            throw new IllegalStateException("The stand-in answered " + status);
        }
    }
}

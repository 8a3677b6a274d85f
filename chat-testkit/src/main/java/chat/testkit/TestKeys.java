package chat.testkit;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys to sign with in tests. */
public final class TestKeys {
    static final KeyPair STRANGE_RSA = rsa(2048);
    static final KeyPair STRANGE_EC = ec("secp256r1");
    static final KeyPair STRANGE_EC_384 = ec("secp384r1");

    private TestKeys() {}

    /** Makes a pair of RSA. */
    public static KeyPair rsa(int bits) {
        return make("RSA", new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4));
    }

    /** Makes a pair on the curve of that name. */
    public static KeyPair ec(String curve) {
        return make("EC", new ECGenParameterSpec(curve));
    }

    private static KeyPair make(String kind, AlgorithmParameterSpec size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }

    /** Answers a code of {@code input} by the JDK's algorithm of that name. */
    static byte[] hmac(String algorithm, byte[] secret, byte[] input) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac.doFinal(input);
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }

    /** Answers a signature of {@code input} by the JDK's algorithm of that name. */
    static byte[] sign(String algorithm, PrivateKey key, byte[] input) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(input);
            return signature.sign();
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }
}

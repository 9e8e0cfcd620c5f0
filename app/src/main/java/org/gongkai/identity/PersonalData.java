package org.gongkai.identity;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Keeps personal data unreadable at rest (个人信息保护法51) and yet findable by equality.
 *
 * <p>Sealing is AES-256-GCM under the newest key with a random nonce. The name of the field, such as {@code
 * request.id-number}, is bound in: what was sealed for one field opens for no other. The blind index is HMAC-SHA256 under a
 * key of its own, so that a copy of the database without that key cannot be searched by trying all numbers.
 */
public final class PersonalData {

    /** Thrown where sealed bytes were changed, belong to another field, or need a key that is not there. */
    public static final class CannotOpen extends RuntimeException {
        CannotOpen(String message) {
            super(message);
        }
    }

    private static final byte FORMAT = 1;
    private static final int HEADER_BYTES = 3;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyRing keys;

    PersonalData(KeyRing keys) {
        this.keys = keys;
    }

    /** Seals a text: format, key number, nonce, cipher text and tag in this order. The same text never seals the same. */
    public byte[] seal(String field, String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        int number = keys.newest();
        byte[] text = plain.getBytes(StandardCharsets.UTF_8);
        byte[] cipher = crypt(Cipher.ENCRYPT_MODE, key(number), nonce, binding(number, field), text);
        return ByteBuffer.allocate(HEADER_BYTES + NONCE_BYTES + cipher.length)
                .put(header(number))
                .put(nonce)
                .put(cipher)
                .array();
    }

    /** The text that was sealed for this field; {@link CannotOpen} for anything else. */
    public String open(String field, byte[] sealed) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(sealed);
            int number = number(buffer);
            byte[] nonce = new byte[NONCE_BYTES];
            buffer.get(nonce);
            byte[] cipher = new byte[buffer.remaining()];
            buffer.get(cipher);
            byte[] text = crypt(Cipher.DECRYPT_MODE, key(number), nonce, binding(number, field), cipher);
            return new String(text, StandardCharsets.UTF_8);
        } catch (BufferUnderflowException e) {
            throw new CannotOpen("sealed data are cut short");
        }
    }

    /** Whether an older key than the newest sealed it, so that it should be opened and sealed again. */
    public boolean isOutdated(byte[] sealed) {
        try {
            return number(ByteBuffer.wrap(sealed)) != keys.newest();
        } catch (BufferUnderflowException e) {
            throw new CannotOpen("sealed data are cut short");
        }
    }

    /**
     * 32 bytes that are equal for equal values of one field and tell nothing else. Values are compared without spaces, width
     * and case: {@code 22080219900101123x} finds {@code 22080219900101123X}.
     */
    public byte[] blindIndex(String field, String value) {
        return pseudonym(field, comparable(value));
    }

    /** Like {@link #blindIndex}, but for values that are the same only to the letter. */
    public byte[] pseudonym(String field, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.index());
            mac.update(field.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String comparable(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toUpperCase(Locale.ROOT);
    }

    private SecretKey key(int number) {
        SecretKey key = keys.sealing().get(number);
        if (key == null) {
            throw new CannotOpen("there is no sealing key " + number);
        }
        return key;
    }

    private static int number(ByteBuffer sealed) {
        if (sealed.get() != FORMAT) {
            throw new CannotOpen("sealed data are of an unknown format");
        }
        return Short.toUnsignedInt(sealed.getShort());
    }

    private static byte[] header(int number) {
        return ByteBuffer.allocate(HEADER_BYTES)
                .put(FORMAT)
                .putShort((short) number)
                .array();
    }

    private static byte[] binding(int number, String field) {
        byte[] name = field.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(HEADER_BYTES + name.length)
                .put(header(number))
                .put(name)
                .array();
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] nonce, byte[] binding, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(binding);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new CannotOpen("sealed data were changed or belong elsewhere");
        }
    }
}

package org.gongkai.identity;

/** The installation may not start with these keys; the message is one sentence for the operator and holds no key. */
public class KeysRefused extends RuntimeException {

    KeysRefused(String message) {
        super(message);
    }
}

package org.gongkai.identity;

import org.gongkai.installation.StartRefused;

/** The installation may not start with these keys; the message is one sentence for the operator and holds no key. */
public class KeysRefused extends StartRefused {

    KeysRefused(String message) {
        super(message);
    }
}

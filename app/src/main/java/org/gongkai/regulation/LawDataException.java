package org.gongkai.regulation;

/** The law data cannot be used as they stand; the message names the file and the key to mend. */
public final class LawDataException extends RuntimeException {

    public LawDataException(String file, String key, String problem) {
        super(message(file, key, problem));
    }

    public LawDataException(String file, String key, String problem, Throwable cause) {
        super(message(file, key, problem), cause);
    }

    private static String message(String file, String key, String problem) {
        return file + (key.isEmpty() ? "" : ": " + key) + ": " + problem;
    }
}

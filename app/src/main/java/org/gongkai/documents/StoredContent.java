package org.gongkai.documents;

/**
 * The bytes of a file, and what people and browsers call them: all that it takes to hand it out.
 *
 * @param sha256 digest of the bytes, 64 lower-case hexadecimal digits
 * @param name cleaned file name for people; never part of a path
 * @param mediaType what the content was found to be, with its charset for texts
 * @param size in bytes
 */
public record StoredContent(String sha256, String name, String mediaType, long size) {}

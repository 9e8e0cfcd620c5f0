package org.gongkai.release.internal;

/**
 * A file to be looked into.
 *
 * @param path where its bytes lie
 * @param mediaType what its content was found to be
 * @param name what people call it
 */
record Question(String path, String mediaType, String name) {}

package org.gongkai.release.internal;

/**
 * A file to be looked into.
 *
 * @param path where its bytes lie
 * @param mediaType what its content was found to be
 * @param name what people call it
 * @param words whether its words are asked for, otherwise what must not leave the house
 */
record Question(String path, String mediaType, String name, boolean words) {}

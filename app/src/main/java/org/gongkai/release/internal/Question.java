package org.gongkai.release.internal;

import java.util.List;
import org.gongkai.release.Trace;

/**
 * A file to be looked into.
 *
 * @param path where its bytes lie
 * @param mediaType what its content was found to be
 * @param name what people call it
 * @param traces people who are looked for in it
 * @param words whether its words are asked for, otherwise what must not leave the house
 */
record Question(String path, String mediaType, String name, List<Trace> traces, boolean words) {}

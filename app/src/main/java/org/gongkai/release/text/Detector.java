package org.gongkai.release.text;

import java.util.List;

/** Finds one sort of thing in cleaned text. */
interface Detector {

    List<Hit> in(String text);
}

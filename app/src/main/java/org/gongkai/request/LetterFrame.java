package org.gongkai.request;

/**
 * What stands around a letter's page on the screen, and never on paper.
 *
 * @param back where the reader came from, with what to call it
 * @param print what the button says that prints the page
 * @param lang the language of these words as HTML names it; the letter's own is Chinese
 */
public record LetterFrame(String back, String backTitle, String print, String lang) {}

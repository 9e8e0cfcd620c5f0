package org.gongkai.identity;

/** A unit inside a body (科室). A closed one keeps its history and takes no new work. */
public record Section(String bodyId, String id, String title, String titleEn, int position, boolean closed) {}

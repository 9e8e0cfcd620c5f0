package org.gongkai.publication;

/**
 * Reads the words of public attachments for the search. Reading strangers' files is dangerous and slow: whoever implements this
 * does it in a process of its own, within limits, and answers with nothing where it cannot.
 */
public interface AttachmentTexts {

    /** The attachment's words as plain text; empty where it has none or they cannot be read. Never throws. */
    String of(PublicDocument.Attachment attachment);
}

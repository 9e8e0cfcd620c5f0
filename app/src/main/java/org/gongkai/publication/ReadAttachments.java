package org.gongkai.publication;

import org.gongkai.documents.Files;
import org.gongkai.release.ReleasedWords;
import org.springframework.stereotype.Component;

/** Has the words of attachments read by the release scan's process, or takes what it has read at the handing over. */
@Component
class ReadAttachments implements AttachmentTexts {

    private final Files files;
    private final ReleasedWords words;

    ReadAttachments(Files files, ReleasedWords words) {
        this.files = files;
        this.words = words;
    }

    @Override
    public String of(PublicDocument.Attachment attachment) {
        return files.find(attachment.file()).map(words::of).orElse("");
    }
}

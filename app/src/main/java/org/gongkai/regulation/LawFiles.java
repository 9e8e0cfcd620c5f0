package org.gongkai.regulation;

import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLAnchorReplayingFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Where the law files are read from; a path is relative to {@code law/}. */
@FunctionalInterface
interface LawFiles {

    /** The raw file. */
    InputStream open(String path) throws IOException;

    /** The files packaged with the application. */
    static LawFiles shipped() {
        return path -> {
            InputStream file = LawFiles.class.getResourceAsStream("/law/" + path);
            if (file == null) {
                throw new IOException("no such file");
            }
            return file;
        };
    }

    /** The file as a tree of entries; a key that stands twice is refused. */
    default LawEntry read(String path) {
        String file = "law/" + path;
        try (InputStream stream = open(path)) {
            JsonNode tree = Yaml.MAPPER.readTree(stream);
            return new LawEntry(file, "", tree);
        } catch (IOException | JacksonException unreadable) {
            throw new LawDataException(file, "", "cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** One reader for all files. */
    final class Yaml {
        private static final YAMLMapper MAPPER = YAMLMapper.builder(new YAMLAnchorReplayingFactory())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();

        private Yaml() {}
    }
}

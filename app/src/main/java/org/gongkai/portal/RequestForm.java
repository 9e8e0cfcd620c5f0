package org.gongkai.portal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.page.Choice;
import org.gongkai.page.Form;
import org.gongkai.procedure.DataRecord;
import org.gongkai.procedure.Field;
import org.gongkai.procedure.FieldType;

/**
 * The fields of the request form. They are named by their path in the request's data, and their choices and lengths come from
 * the table's record: the form knows no rule of its own.
 *
 * @param record what the opening step asks for
 */
public record RequestForm(DataRecord record, Locale locale) {

    static final String KIND = "applicant.kind";
    static final String PERSON = "natural-person";
    private static final String APPLICANT = "applicant.";

    /** The names of documents as they are kept, with the key of what is shown. */
    private static final Map<String, String> DOCUMENTS = documents();

    private static final List<String> PERSONS_ONLY = List.of("idType", "idNumber");
    private static final List<String> ORGANISATIONS_ONLY = List.of("legalRepresentative", "contactPerson");

    private static final List<String> FIELDS = List.of(
            KIND,
            "applicant.name",
            "applicant.idType",
            "applicant.idNumber",
            "applicant.legalRepresentative",
            "applicant.contactPerson",
            "applicant.phone",
            "applicant.email",
            "applicant.address",
            "applicant.postcode",
            "description",
            "formWanted",
            "deliveryWanted");

    private static Map<String, String> documents() {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put("居民身份证", "resident");
        documents.put("护照", "passport");
        documents.put("港澳居民来往内地通行证", "hongkong");
        documents.put("台湾居民来往大陆通行证", "taiwan");
        documents.put("外国人永久居留身份证", "foreigner");
        documents.put("其他证件", "other");
        return documents;
    }

    /** Kept names of documents and the keys of their texts. */
    public Map<String, String> idTypes() {
        return DOCUMENTS;
    }

    /** The choices of a field, in the reader's language. */
    public List<Choice> choices(String path) {
        return switch (field(path).type()) {
            case FieldType.Choice(List<FieldType.Option> options) ->
                options.stream()
                        .map(option -> Choice.of(option.code(), option.title().in(locale)))
                        .toList();
            default -> List.of();
        };
    }

    /** The longest text a field takes, in characters; {@link Integer#MAX_VALUE} for what is not a text. */
    public int longest(String path) {
        return field(path).type() instanceof FieldType.Text(int max, boolean multiline) ? max : Integer.MAX_VALUE;
    }

    /** What a field is called, in the reader's language. */
    String label(String path) {
        return path.isEmpty() ? "" : field(path).title().in(locale);
    }

    private Field field(String path) {
        if (path.startsWith(APPLICANT)
                && record.field("applicant").orElseThrow().type() instanceof FieldType.Group(DataRecord fields)) {
            return fields.field(path.substring(APPLICANT.length())).orElseThrow();
        }
        return record.field(path).orElseThrow();
    }

    /** What was typed, field by field; anything else that came along is left behind. */
    static Form read(Map<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        FIELDS.forEach(name -> values.put(name, sent.getOrDefault(name, "").strip()));
        return Form.of(values);
    }

    /** The data of the request: without blanks, and without the fields of the other kind of applicant. */
    static Map<String, Object> data(Form form) {
        Map<String, Object> applicant = new LinkedHashMap<>();
        Map<String, Object> data = new LinkedHashMap<>();
        List<String> others = form.holds(KIND, PERSON) ? ORGANISATIONS_ONLY : PERSONS_ONLY;
        FIELDS.stream().filter(name -> !form.value(name).isEmpty()).forEach(name -> {
            String own = name.substring(name.indexOf('.') + 1);
            if (!name.startsWith(APPLICANT)) {
                data.put(name, form.value(name));
            } else if (!others.contains(own)) {
                applicant.put(own, form.value(name));
            }
        });
        data.put("applicant", applicant);
        return data;
    }

    /** The same form with what is wrong in the order of the page. */
    static Form inOrder(Form form) {
        List<String> order =
                Stream.concat(FIELDS.stream(), Stream.of("files", "sum")).toList();
        return new Form(
                form.values(),
                form.errors().stream()
                        .sorted(Comparator.comparingInt(error -> order.indexOf(error.field())))
                        .toList());
    }

    /** The field of the page an error belongs to: what has no field of its own goes to the first one. */
    static String fieldOf(String path) {
        String known = path.startsWith("attachments") ? "files" : path;
        return Stream.concat(FIELDS.stream(), Stream.of("files")).anyMatch(known::equals) ? known : KIND;
    }
}

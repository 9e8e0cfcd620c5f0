package org.gongkai.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** The formats of a workbook's numbers: a number is told as it is shown, a day in ISO's way. */
final class CellFormats implements PartEvents {

    /** Spreadsheets take no longer ones. */
    private static final int LONGEST = 255;

    /** Whole numbers as most cells have them, shown as they are kept; a formatter takes its time for each. */
    private static final Pattern PLAIN = Pattern.compile("0|-?[1-9]\\d{0,9}");

    private final boolean from1904;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final Map<Integer, String> own = new HashMap<>();
    private final List<Integer> ofStyle = new ArrayList<>();
    private boolean ofCells;

    CellFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    @Override
    public void start(XMLStreamReader at) {
        switch (at.getLocalName()) {
            case "numFmt" -> {
                String code = PartEvents.attribute(at, "formatCode");
                own.put(number(at), code.length() > LONGEST ? "General" : code);
            }
            case "cellXfs" -> ofCells = true;
            case "xf" -> {
                if (ofCells) {
                    ofStyle.add(number(at));
                }
            }
            default -> {}
        }
    }

    private static int number(XMLStreamReader at) {
        String number = PartEvents.attribute(at, "numFmtId");
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    }

    @Override
    public void end(XMLStreamReader at) {
        if (at.getLocalName().equals("cellXfs")) {
            ofCells = false;
        }
    }

    /**
     * A number as a cell of that style shows it.
     *
     * @param style by its place in the workbook; the plain one where it is none
     */
    String shown(String value, String style) {
        int place = style.matches("\\d{1,9}") ? Integer.parseInt(style) : 0;
        int number = place < ofStyle.size() ? ofStyle.get(place) : 0;
        String format = format(number);
        if (format.equals("General") && PLAIN.matcher(value).matches()) {
            return value;
        }
        double amount = Double.parseDouble(value);
        return DateUtil.isADateFormat(number, format) && DateUtil.isValidExcelDate(amount)
                ? DateUtil.getLocalDateTime(amount, from1904).toLocalDate().toString()
                : formatter.formatRawCellContents(amount, number, format, from1904);
    }

    private String format(int number) {
        String code = own.getOrDefault(number, BuiltinFormats.getBuiltinFormat(number));
        return code == null || code.isEmpty() ? "General" : code;
    }
}

package org.gongkai.request;

import java.util.Collection;
import org.gongkai.procedure.CaseView;
import org.gongkai.procedure.Layer;
import org.gongkai.procedure.StepData;
import org.gongkai.regulation.Regulations;
import org.gongkai.request.Consultation.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Why a file, or parts of a partly disclosed one, are withheld for third parties. Who they are is not told.
 *
 * @param whole whether nothing of it is disclosed
 * @param objected whether some of them objected
 * @param silent whether some of them did not answer in time
 * @param layer the rule the body follows
 */
public record PartsOfThirdParties(boolean whole, boolean objected, boolean silent, Layer layer) {

    /** What the draft withholds for whom; null where it is for nobody who objected or stayed silent. */
    static @Nullable PartsOfThirdParties of(CaseView file, StepData draft) {
        boolean whole = draft.is("outcome", "withheld-4");
        Collection<String> named =
                whole ? Consultation.ids(file, Standing::stands) : draft.texts(WithheldParts.WITHHELD_FOR);
        Collection<Standing> standings = Consultation.standings(file).entrySet().stream()
                .filter(each -> named.contains(each.getKey()))
                .map(each -> each.getValue())
                .toList();
        boolean objected = standings.stream().anyMatch(Standing::objects);
        boolean silent = standings.contains(Standing.SILENT);
        return objected || silent ? new PartsOfThirdParties(whole, objected, silent, Consultation.layer(file)) : null;
    }

    /** The sentence of the letter. */
    String told(Regulations law) {
        String basis = new CitationsInWords(law).of(layer == Layer.BUREAU ? "YS-4" : "条例32");
        String what = whole ? "该信息" : "其中部分内容";
        String withheld = whole ? "该信息" : "这部分内容";
        return "%s涉及第三方的合法权益。经书面征求意见，%s。依照%s，本机关对%s不予公开。".formatted(what, answer(), basis, withheld);
    }

    private String answer() {
        String late = layer == Layer.BUREAU ? "逾期没有答复，按不同意公开处理" : "逾期没有答复";
        if (objected && silent) {
            return "有的第三方不同意公开，有的第三方" + late;
        }
        return objected ? "第三方不同意公开" : "第三方" + late;
    }
}

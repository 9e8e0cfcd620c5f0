package org.gongkai.request;

import java.util.Collection;
import java.util.List;
import org.gongkai.procedure.CaseView;
import org.gongkai.procedure.Layer;
import org.gongkai.procedure.StepData;
import org.gongkai.regulation.Regulations;
import org.gongkai.request.Consultation.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Why parts of a partly disclosed file are withheld for third parties. Who they are is not told.
 *
 * @param objected whether some of them objected
 * @param silent whether some of them did not answer in time
 * @param layer the rule the body follows
 */
public record PartsOfThirdParties(boolean objected, boolean silent, Layer layer) {

    /** What the draft withholds for whom; null where it is for nobody who objected or stayed silent. */
    static @Nullable PartsOfThirdParties of(CaseView file, StepData draft) {
        List<String> named = draft.texts(Consultation.WITHHELD_FOR);
        Collection<Standing> standings = Consultation.standings(file).entrySet().stream()
                .filter(each -> named.contains(each.getKey()))
                .map(each -> each.getValue())
                .toList();
        boolean objected = standings.stream().anyMatch(Standing::objects);
        boolean silent = standings.contains(Standing.SILENT);
        return objected || silent ? new PartsOfThirdParties(objected, silent, Consultation.layer(file)) : null;
    }

    /** The sentence of the letter. */
    String told(Regulations law) {
        String basis = new CitationsInWords(law).of(layer == Layer.BUREAU ? "YS-4" : "条例32");
        return "其中部分内容涉及第三方的合法权益。经书面征求意见，%s。依照%s，本机关对这部分内容不予公开。".formatted(answer(), basis);
    }

    private String answer() {
        String late = layer == Layer.BUREAU ? "逾期没有答复，按不同意公开处理" : "逾期没有答复";
        if (objected && silent) {
            return "有的第三方不同意公开，有的第三方" + late;
        }
        return objected ? "第三方不同意公开" : "第三方" + late;
    }
}

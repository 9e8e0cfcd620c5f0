package org.gongkai.release.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks of secrecy as documents bear them (国家秘密 by degree and term, internal material), and marks that the document is not
 * for the public. Running text that speaks of secrets bears no mark.
 */
final class SecrecyMarks implements Detector {

    private static final String SECRECY = "secrecy-mark";
    private static final String STAR = "[★☆⭐✩✪✫✬✭✮✯⚝]";
    private static final String DEGREE = "(?:绝 ?密|机 ?密|秘 ?密)";

    /** A degree as marks space it out. */
    private static final String SPACED = "(?:绝 {0,4}密|机 {0,4}密|秘 {0,4}密)";

    private static final String URGENCY = "(?:特 {0,4}急|加 {0,4}急|特 {0,4}提|平 {0,4}急|急 {0,4}件|紧 {0,4}急|急)";
    private static final String BETWEEN = "[ ·./、,,|]{0,8}";

    private static final Pattern MARK = Pattern.compile(String.join(
            "|",
            DEGREE + " ?" + STAR,
            STAR + " ?" + DEGREE + "(?![\\p{L}])",
            DEGREE + " ?\\* ?(?:\\d{1,2} ?[年月]|长期|启用前)",
            "(?:绝密|机密|秘密)[(](?:\\d{1,2} ?[年月]|长期)[)]?",
            // In square brackets nothing else is said by these words; round ones also explain, in the middle of a
            // sentence.
            "[\\[【〔〖] ?(?:" + SPACED + "级?|涉密(?:文件|资料)?) ?[\\]】〕〗]",
            "(?m)^ *[(] ?" + SPACED + "级? ?[)](?! ?[级\\-,,、。;:])",
            "(?m)(?<![密级])[(] ?" + SPACED + "级? ?[)](?= *$|\\.[A-Za-z]{2,5}(?![A-Za-z]))",
            "(?m)^ *" + SPACED + BETWEEN + URGENCY + "(?![\\p{L}])",
            "(?m)^ *" + URGENCY + BETWEEN + SPACED + "(?![\\p{L}])",
            "(?:密 ?级|保密等级|涉密等级) ?[::] ?(?:绝密|机密|秘密|内部)",
            "工作秘密 ?" + STAR,
            "(?m)^ *(?:绝 {0,4}密|机 {0,4}密|秘 {0,4}密|工作秘密|商业秘密|涉密(?:文件|资料)|内 {0,4}部 {0,4}(?:文 {0,4}件|资 {0,4}料|材 {0,4}料)) *$",
            "内部(?:资料|文件|材料|刊物|情况|使用)[,,、;。!() 　\\n]{0,3}(?:请)?(?:注意保密|注意保存|妥善保管|严禁|不得|请勿|禁止|勿)",
            "[,,、(\\[【 \\n](?:请)?注意保密[)\\]】!。 \\n]",
            "(?:仅供|只供|供)(?:内部|领导)(?:参阅|参考|使用|传阅|掌握)",
            "(?:严禁|请勿|禁止|不得)(?:外传|扩散|翻印外传|上网)(?![的者])",
            "(?i:\\b(?:top secret|strictly confidential)\\b)",
            "(?m)^ *(?i:confidential|internal use only) *$"));

    private static final Pattern NOT_PUBLIC = Pattern.compile(String.join(
            "|",
            "此件(?:不予公开|不公开|不宜公开|依申请公开)",
            "(?:公开(?:属性|方式|类型|形式|选项|类别|范围)) ?[::] ?(?:不予公开|不公开|依申请公开|内部公开)",
            "[(\\[【](?:不予公开|不公开)[)\\]】]"));

    @Override
    public List<Hit> in(String text) {
        List<Hit> hits = new ArrayList<>();
        String simple = simplified(text);
        search(MARK, SECRECY, simple, hits);
        search(NOT_PUBLIC, "not-public-mark", simple, hits);
        return hits;
    }

    /** The characters of marks that are written otherwise in traditional script, place for place. */
    private static String simplified(String text) {
        return text.replace('機', '机')
                .replace('絕', '绝')
                .replace('內', '内')
                .replace('長', '长')
                .replace('啟', '启')
                .replace('級', '级');
    }

    /** A mark names no person and no number; it is shown as it stands. */
    private static void search(Pattern pattern, String kind, String text, List<Hit> hits) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String mark = Masked.words(matcher.group());
            hits.add(new Hit(kind, matcher.start(), matcher.end(), mark, mark));
        }
    }
}

package org.gongkai.site;

/** What a trial shows in the place of a body's particulars: no such office, number or mailbox exists. */
final class SampleContact {

    static final String SITE_CODE = "2208000000";
    static final String ADDRESS = "吉林省白城市示例路1号（试用示例）";
    static final String POSTCODE = "137000";
    static final String PHONE = "0436-0000000";
    static final String FAX = "0436-0000001";
    static final String EMAIL = "xxgk@example.gov.cn";
    static final String HOURS = "工作日 8:30–11:30、13:30–17:00";

    private SampleContact() {}
}

package org.gongkai.identity;

/**
 * A public body (行政机关) hosted by the installation.
 *
 * @param documentPrefix stands before 公复〔year〕n号 in the body's reply letters, e.g. 白商
 */
public record Body(String id, String name, String nameEn, String documentPrefix, Contact contact) {

    /** How citizens reach the body, as its disclosure guide (公开指南) must say; texts may be empty. */
    public record Contact(String address, String postcode, String phone, String fax, String email, String officeHours) {

        public static final Contact NONE = new Contact("", "", "", "", "", "");
    }
}

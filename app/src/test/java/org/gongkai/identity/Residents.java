package org.gongkai.identity;

import java.util.Set;
import java.util.UUID;
import org.gongkai.identity.Accounts.NewStaff;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives tests people of the demo body with names nobody else uses. */
@Component
public class Residents {

    public static final String PASSWORD = "correct horse battery";

    private final DemoAccounts demo;
    private final People people;
    private final Accounts accounts;
    private final OwnAccount ownAccount;

    Residents(DemoAccounts demo, People people, Accounts accounts, OwnAccount ownAccount) {
        this.demo = demo;
        this.people = people;
        this.accounts = accounts;
        this.ownAccount = ownAccount;
        this.demo.create();
    }

    public Person demo(String username) {
        return people.find(username).orElseThrow();
    }

    public Person admin() {
        return demo("admin");
    }

    /** Staff with a password, in the section where one is given. */
    public Person staff(@Nullable String section, Role... roles) {
        NewStaff wish = new NewStaff(DemoAccounts.BODY, unique(), "某某", section, Set.of(roles));
        String token = accounts.create(admin(), wish).orElseThrow().link().token();
        return ownAccount.setPassword(token, PASSWORD).orElseThrow();
    }

    public Person citizen() {
        return ownAccount
                .register(new OwnAccount.Registration(unique(), PASSWORD, null, null))
                .orElseThrow();
    }

    private static String unique() {
        return "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}

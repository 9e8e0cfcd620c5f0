package org.gongkai.identity;

import static org.gongkai.procedure.Role.*;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.identity.AccountTable.NewAccount;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The body and the people of the trial: one account for every role, all with the same known password. */
@Service
public class DemoAccounts {

    public static final String BODY = FirstBody.ID;
    public static final String PASSWORD = "gongkai-demo";

    private record Demo(
            String username, String displayName, @Nullable String section, Set<Role> roles) {}

    private static final List<Demo> PEOPLE = List.of(
            new Demo("section", "王建国", "market", Set.of(SECTION)),
            new Demo("section2", "李晓梅", "trade", Set.of(SECTION)),
            new Demo("office", "张丽华", "office", Set.of(OFFICE)),
            new Demo("policylaw", "刘志强", "policy-law", Set.of(POLICY_LAW)),
            new Demo("publicity", "陈雨桐", "publicity", Set.of(PUBLICITY)),
            new Demo("secrecy", "赵永庆", null, Set.of(SECRECY_GROUP)),
            new Demo("disclosure", "孙淑芬", null, Set.of(DISCLOSURE_GROUP)),
            new Demo("deputy", "周明远", null, Set.of(DEPUTY_DIRECTOR)),
            new Demo("director", "吴国栋", null, Set.of(DIRECTOR)),
            new Demo("staffing", "郑海涛", null, Set.of(STAFFING_AUTHORITY)),
            new Demo("supervisor", "冯秀兰", null, Set.of(SUPERVISOR)),
            new Demo("admin", "系统管理员", null, Set.of(ADMINISTRATOR)),
            new Demo("auditor", "何静", null, Set.of(AUDITOR)));

    private static final Demo CITIZEN = new Demo("citizen", "杨晨", null, Set.of());

    private final FirstBody first;
    private final People people;
    private final AccountTable table;
    private final Hashing hashing;
    private final IdentitySettings settings;

    DemoAccounts(FirstBody first, People people, AccountTable table, Hashing hashing, IdentitySettings settings) {
        this.first = first;
        this.people = people;
        this.table = table;
        this.hashing = hashing;
        this.settings = settings;
    }

    /**
     * Makes what is missing and leaves alone what is there, changed or not. Outside the trial it is an {@link
     * IllegalStateException}: accounts with a known password must never meet real data.
     */
    @Transactional
    public void create() {
        if (!settings.trial()) {
            throw new IllegalStateException("demo accounts exist in the trial only");
        }
        first.create();
        List<Demo> missing = Stream.concat(PEOPLE.stream(), Stream.of(CITIZEN))
                .filter(demo -> people.find(demo.username()).isEmpty())
                .toList();
        // Hashing is the slow part, each with its own salt: all processors share it, then one connection writes.
        List<NewAccount> accounts = missing.parallelStream().map(this::account).toList();
        for (int i = 0; i < missing.size(); i++) {
            table.insert(accounts.get(i));
            table.replaceRoles(accounts.get(i).id(), missing.get(i).roles(), null);
        }
    }

    private NewAccount account(Demo demo) {
        boolean staff = !demo.equals(CITIZEN);
        return new NewAccount(
                UUID.randomUUID(),
                staff ? BODY : null,
                demo.username(),
                demo.displayName(),
                staff,
                demo.section(),
                hashing.hash(PASSWORD),
                null,
                null);
    }
}

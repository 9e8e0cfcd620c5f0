package org.gongkai.identity.web;

import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.identity.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person whose identity is established for this request. It is named by the username and holds no credential. */
final class PersonAuthentication extends AbstractAuthenticationToken {

    static final String STAFF = "STAFF";
    static final String CITIZEN = "CITIZEN";

    private final Person person;

    PersonAuthentication(Person person) {
        super(authorities(person));
        this.person = person;
        setAuthenticated(true);
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return person.username();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonAuthentication authentication && authentication.person.equals(person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }

    /** {@code STAFF} or {@code CITIZEN}, and {@code ROLE_}… for each role held today. */
    private static List<GrantedAuthority> authorities(Person person) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        authorities.add(new SimpleGrantedAuthority(person.staff() ? STAFF : CITIZEN));
        person.allRoles().forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role.name())));
        return authorities;
    }

    /** Sessions keep the account id only, so that roles are read afresh with every request. */
    private void writeObject(ObjectOutputStream out) {
        throw new UnsupportedOperationException("people are not serialised");
    }
}

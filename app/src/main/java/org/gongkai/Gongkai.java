package org.gongkai;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: executes the disclosure regulations of the public bodies it hosts. */
@SpringBootApplication
public class Gongkai {

    public static void main(String[] args) {
        SpringApplication.run(Gongkai.class, args);
    }
}

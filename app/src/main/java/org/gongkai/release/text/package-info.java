/** Finds in plain text what must not leave the house unseen: numbers of people, accounts and telephones, and marks of secrecy. */
@NullMarked
package org.gongkai.release.text;

import org.jspecify.annotations.NullMarked;

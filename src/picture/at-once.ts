/** So many entities are laid out in less time than a thread takes to start: each time anew, and the same each time. */
export const AT_ONCE = 300;

/** How a command talks: to a person, or to a program that collects lines of JSON. */
export const LOG_FORMATS = ["text", "json"];

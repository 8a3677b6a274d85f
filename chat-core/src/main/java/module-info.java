/** The rules of the chat. Requires nothing but java.base. */
module chat.core {
    exports chat.core.domain;
    exports chat.core.port;
    exports chat.core.usecase;
}

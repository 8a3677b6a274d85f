package chat.architecture.planted.chat.core.usecase;

import chat.architecture.planted.chat.core.port.MessageGateway;
import chat.architecture.planted.chat.inmemory.StoreManager;

public final class SendsByItself {
    final MessageGateway gateway;
    final StoreManager store;

    SendsByItself(MessageGateway gateway, StoreManager store) {
        this.gateway = gateway;
        this.store = store;
    }
}

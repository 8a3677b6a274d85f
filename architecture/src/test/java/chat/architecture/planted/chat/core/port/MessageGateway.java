package chat.architecture.planted.chat.core.port;

import chat.architecture.planted.chat.core.usecase.SendsByItself;
import chat.architecture.planted.chat.inmemory.StoreManager;

public interface MessageGateway {
    SendsByItself useCase();

    StoreManager store();
}

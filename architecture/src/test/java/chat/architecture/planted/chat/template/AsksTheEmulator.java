package chat.architecture.planted.chat.template;

import chat.architecture.planted.chat.emulator.Tables;

final class AsksTheEmulator {
    int tables() {
        return Tables.count();
    }
}

package chat.architecture.planted.chat.inmemory;

public class StoreManager {}

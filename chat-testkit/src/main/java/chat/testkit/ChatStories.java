package chat.testkit;

import chat.core.usecase.SimpleMode;

/**
 * The rules of the chat, told on any pair of stores where nobody asks who somebody is. An adapter's test extends
 * this and supplies the pair.
 */
public abstract class ChatStories extends Stories
        implements LabStories,
                SimpleModeStories,
                RoomStories,
                TrustStories,
                TroubleStories,
                HistoryStories,
                ResumeStories,
                SuccessionStories,
                PushStories,
                RaceStories {
    protected ChatStories() {
        super(SimpleMode.ON);
    }
}

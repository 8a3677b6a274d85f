package chat.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CapacityTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GetItem            | {\"TableName\":\"t\",\"CapacityUnits\":0.5}                        | 0.5 | 0",
                "Query              | {\"TableName\":\"t\",\"CapacityUnits\":12}                         | 12  | 0",
                "Scan               | {\"TableName\":\"t\",\"CapacityUnits\":3.5}                        | 3.5 | 0",
                "PutItem            | {\"TableName\":\"t\",\"CapacityUnits\":1}                          | 0   | 1",
                "DeleteItem         | {\"TableName\":\"t\",\"CapacityUnits\":2}                          | 0   | 2",
                "BatchGetItem       | [{\"CapacityUnits\":1},{\"CapacityUnits\":0.5}]                     | 1.5 | 0",
                "TransactGetItems   | [{\"CapacityUnits\":4}]                                             | 4   | 0",
                "TransactWriteItems | [{\"CapacityUnits\":4},{\"CapacityUnits\":2}]                       | 0   | 6",
                "DescribeTable      | null                                                                | 0   | 0"
            })
    void adds_up_what_dynamodb_tells(String operation, String consumed, double read, double write) {
        assertThat(Capacity.of(operation, Json.read(consumed).orElseThrow())).isEqualTo(new Capacity(read, write));
    }
}

// Ends the transactions that bear a mark, wherever they are, when whoever asked has called the question off.
// $mark: string, unguessable, of one question
// Row: message, string
// Order: none
// Bound: the transactions of one question
SHOW TRANSACTIONS YIELD transactionId AS ending, metaData
WHERE metaData.mark = $mark
TERMINATE TRANSACTIONS ending
YIELD message
RETURN message
LIMIT 10

-- All pairs of texts whose shingles have a Jaccard index of at least a threshold: exact, and without comparing every text with every other.
--
-- Reads: shingles (Id, Size, Shingle), as ConvertTo-TreatyShingle makes it; Size is the number of shingles of the text.
-- Gives: One, Other, Shared, Score. The threshold stands in the first lines.
--
-- Two texts that are alike enough share one at least of their rarest shingles: of n, one of the n - threshold * n + 1 rarest. Only texts that do are compared.
-- Common table expressions, joins on equal values and one window function: standard SQL of 2003.
WITH parameters AS (
    SELECT CAST(0.7 AS DOUBLE) AS Threshold
),
frequency AS (
    SELECT Shingle, COUNT(*) AS Texts
    FROM shingles
    GROUP BY Shingle
),
ranked AS (
    SELECT s.Id, s.Size, s.Shingle, ROW_NUMBER() OVER (PARTITION BY s.Id ORDER BY f.Texts, s.Shingle) AS Place
    FROM shingles s
    JOIN frequency f ON f.Shingle = s.Shingle
),
rare AS (
    SELECT r.Id, r.Size, r.Shingle
    FROM ranked r
    CROSS JOIN parameters p
    -- A little is taken off before rounding up, since 0.7 of a number is not quite that in binary.
    WHERE r.Place <= r.Size - CEIL(p.Threshold * r.Size - 0.000001) + 1
),
candidates AS (
    SELECT DISTINCT a.Id AS One, b.Id AS Other, a.Size AS OneSize, b.Size AS OtherSize
    FROM rare a
    JOIN rare b ON b.Shingle = a.Shingle
    CROSS JOIN parameters p
    WHERE a.Id < b.Id
        AND a.Size >= p.Threshold * b.Size - 0.000001
        AND b.Size >= p.Threshold * a.Size - 0.000001
),
counted AS (
    SELECT c.One, c.Other, c.OneSize, c.OtherSize, COUNT(*) AS Shared
    FROM candidates c
    JOIN shingles a ON a.Id = c.One
    JOIN shingles b ON b.Id = c.Other AND b.Shingle = a.Shingle
    GROUP BY c.One, c.Other, c.OneSize, c.OtherSize
),
scored AS (
    SELECT One, Other, Shared, CAST(Shared AS DOUBLE) / (OneSize + OtherSize - Shared) AS Score
    FROM counted
)
SELECT s.One, s.Other, s.Shared, s.Score
FROM scored s
CROSS JOIN parameters p
WHERE s.Score >= p.Threshold - 0.000000001
ORDER BY s.Score DESC, s.One, s.Other

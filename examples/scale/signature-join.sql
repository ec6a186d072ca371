-- Pairs of texts that are likely to be alike, by the bands of their signatures, with their Jaccard index, exact.
--
-- Reads: signatures (Id, Size, Band, Hash), as ConvertTo-TreatyShingle -Signature makes it, and shingles (Id, Size, Shingle).
-- Gives: One, Other, Shared, Score. The threshold stands in the first lines.
--
-- Of pairs with the index s, bands of r hashes find the share 1 - (1 - s^r)^bands: with 32 bands of 4, 99 % at 0.6 and all but two of ten thousand at 0.7.
-- Much less is joined than in exact-join.sql, where texts are many and long.
WITH parameters AS (
    SELECT CAST(0.7 AS DOUBLE) AS Threshold
),
candidates AS (
    SELECT DISTINCT a.Id AS One, b.Id AS Other, a.Size AS OneSize, b.Size AS OtherSize
    FROM signatures a
    JOIN signatures b ON b.Band = a.Band AND b.Hash = a.Hash
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

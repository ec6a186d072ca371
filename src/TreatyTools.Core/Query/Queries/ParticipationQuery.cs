using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Query.Queries;

/// <summary>What is asked of participation.</summary>
public sealed class ParticipationQuery : RecordQuery<Participation>
{
    /// <summary>Treaties, by id or name.</summary>
    public IReadOnlyList<string> Treaty { get; set; } = [];

    /// <summary>Parties, by code or name.</summary>
    public IReadOnlyList<string> Party { get; set; } = [];

    /// <summary>Groups of States, by code or name: the party is a member on the day of <see cref="AsOf"/>, or of the dataset where there is none.</summary>
    public IReadOnlyList<string> Group { get; set; } = [];

    /// <summary>Whether the party signed; null for either.</summary>
    public bool? Signed { get; set; }

    /// <summary>Whether the party consented to be bound; null for either.</summary>
    public bool? Ratified { get; set; }

    /// <summary>The day to look at, its last where it is a period; null for all that is known.</summary>
    public EdtfDate? AsOf { get; set; }

    /// <summary>A State or the European Union, by whatever it is called, stands for all that it signed or joined.</summary>
    internal override IReadOnlyList<Participation> Resolve(Dataset dataset, string id) => DatasetChoices.CountryOf(id) is { } code
        ? [.. dataset.Tables.Participation.Where(participation => participation.Party == code)]
        : [];

    /// <summary>With <see cref="AsOf"/>, a copy that knows only what was true on that day; its id is the record's.</summary>
    internal override Participation Project(Dataset dataset, Participation record)
    {
        EdtfDate? signed = Known(record.Signed), ratified = Known(record.Ratified), inForce = Known(record.InForce);
        return signed == record.Signed && ratified == record.Ratified && inForce == record.InForce
            ? record
            : new Participation
            {
                Id = record.Id,
                Dataset = record.Dataset,
                Treaty = record.Treaty,
                Party = record.Party,
                PartyName = record.PartyName,
                RegionalGroup = record.RegionalGroup,
                Signed = signed,
                Ratified = ratified,
                Action = ratified is null ? null : record.Action,
                InForce = inForce,
                Sources = record.Sources,
                Confidence = record.Confidence,
                Basis = record.Basis,
                Note = record.Note,
            };
    }

    private protected override void Describe(FilterBuilder<Participation> filter)
    {
        filter.OneOf(Treaty, () => DatasetChoices.Named<Treaty>(filter.Dataset), nameof(Treaty), participation => participation.Treaty);
        filter.Country(Party, nameof(Party), participation => participation.Party);
        EdtfDate day = AsOf is { } asOf ? asOf.Latest : filter.Dataset.Info.Created;
        filter.Groups(Group, participation => participation.Party, _ => day);
        if (AsOf is not null)
        {
            filter.Test(participation => Known(participation.Signed) is not null || Known(participation.Ratified) is not null);
        }

        if (Signed is { } signed)
        {
            filter.Test(participation => Known(participation.Signed) is not null == signed);
        }

        if (Ratified is { } ratified)
        {
            filter.Test(participation => Known(participation.Ratified) is not null == ratified);
        }
    }

    // A date counts where it lies on or before the day for certain.
    private EdtfDate? Known(EdtfDate? date) => AsOf is null || date?.IsCertainlyBy(AsOf.Latest) == true ? date : null;
}
